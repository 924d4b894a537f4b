@echo off
rem Starts Parley of a release with the Java there is, 17 or newer.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" goto :missing
if not defined JAVA_HOME where java >nul 2>nul || goto :missing
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC %PARLEY_JAVA_OPTS% -jar "%~dp0parley.jar" %*
exit /b %errorlevel%
:missing
echo parley: Java 17 or newer is needed, and [%java%] is not there; JAVA_HOME names its folder 1>&2
exit /b 1
