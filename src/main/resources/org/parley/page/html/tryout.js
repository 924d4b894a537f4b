//<![CDATA[
(() => {
  "use strict";
  const board = document.getElementById("switches");
  if (!board || typeof parley === "undefined") return;
  const SHOWN = 6;
  const lines = [...board.querySelectorAll("input[id^=line-]")];
  const rules = [...board.querySelectorAll("input[id^=rule-]")];
  const issues = [...board.querySelectorAll("fieldset[data-id]")];
  const outcome = board.querySelector(".outcome");
  const reading = line => line.closest(".switch").querySelector("select");
  const slider = line => line.closest(".switch").querySelector("input[type=range]");
  const isSlid = line => slider(line).value !== slider(line).defaultValue;
  const options = issue => [...issue.querySelectorAll("input")];
  const words = (node, text, kind) => {
    const made = document.createElement(node);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const grouped = count => BigInt(count).toLocaleString("en-US");
  const plural = (count, one) => grouped(count) + " " + one + (BigInt(count) === 1n ? "" : "s");
  const percent = share => {
    if (share <= 0) return "0 %";
    if (share >= 1) return "100 %";
    if (share < 0.0001) return "under 0.01 %";
    if (share > 0.9999) return "over 99.99 %";
    return Number((100 * share).toPrecision(3)) + " %";
  };

  /** The state of the switches as the engine takes it. */
  const state = () => {
    const positions = lines.map(line => {
      const chosen = reading(line);
      if (!line.checked) return "-";
      return (chosen ? chosen.value : line.dataset.chosen || "*") + (isSlid(line) ? "@" + slider(line).value : "");
    });
    const waived = rules.map((rule, index) => (rule.checked ? -1 : index)).filter(index => index >= 0);
    const fixed = issues
      .map((issue, index) => [index, options(issue)])
      .filter(([, all]) => all.some(one => one.checked) && !all.every(one => one.checked))
      .map(([index, all]) => index + ":" + all.map((one, o) => (one.checked ? o : -1)).filter(o => o >= 0));
    return [positions.join(","), waived.join(","), ...fixed].join(";");
  };

  /** Puts the switches as a state says; whether it is one of this page. */
  const put = text => {
    const [positions, waived, ...fixed] = text.split(";");
    const settings = positions.split(",");
    if (settings.length !== lines.length || waived === undefined) return false;
    lines.forEach((line, index) => {
      line.checked = settings[index] !== "-";
      const [read, firm] = line.checked ? settings[index].split("@") : ["*"];
      const chosen = reading(line);
      if (chosen) chosen.value = read;
      else line.dataset.chosen = read;
      slider(line).value = firm === undefined ? slider(line).defaultValue : firm;
    });
    const off = waived.split(",");
    rules.forEach((rule, index) => (rule.checked = !off.includes(String(index))));
    issues.forEach(issue => options(issue).forEach(option => (option.checked = false)));
    fixed.forEach(fix => {
      const [issue, kept] = fix.split(":");
      if (issues[issue] && kept)
        kept.split(",").forEach(option => options(issues[issue])[option] && (options(issues[issue])[option].checked = true));
    });
    return state() === text;
  };

  const quoted = text => (/^[\w.\/:+@%,=-]+$/.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'");

  /** The command line that gives the same; what begins with another command can tell more. */
  const command = start => {
    const said = [start];
    const add = (option, list) => {
      if (list.length) said.push(option, quoted(list.join(",")));
    };
    const bound = line => line.dataset.bound === "true";
    const waived = lines.filter(line => bound(line) && !line.checked).concat(rules.filter(rule => !rule.checked));
    add(board.dataset.waive, waived.map(one => one.dataset.id));
    add(board.dataset.bind, lines.filter(line => !bound(line) && line.checked).map(line => line.dataset.id));
    const chosen = lines
      .filter(line => line.checked && reading(line) && reading(line).value !== "*")
      .map(line => line.dataset.id + "=" + reading(line).selectedOptions[0].dataset.name);
    add(board.dataset.reading, chosen);
    for (const issue of issues) {
      const kept = options(issue).filter(option => option.checked);
      if (kept.length && kept.length < options(issue).length)
        said.push(board.dataset.fix, quoted(issue.dataset.id + "=" + kept.map(option => option.dataset.id)));
    }
    if (start === board.dataset.worlds)
      add(board.dataset.firmness, slid().map(line => line.dataset.id + "=" + slider(line).value / 100));
    return said.join(" ");
  };

  const slid = () => lines.filter(line => line.checked && isSlid(line));

  const ids = (set, from) => set.map(index => from[index].dataset.id).join(", ");

  const sets = (all, from, isAll) => {
    const list = document.createElement("ul");
    all.slice(0, SHOWN).forEach(set => list.append(words("li", ids(set, from))));
    if (all.length > SHOWN)
      list.append(words("li", "and " + (isAll ? "" : "at least ") + (all.length - SHOWN) + " more", "soft"));
    return list;
  };

  const possible = counts => {
    const all = document.createElement("div");
    issues.forEach((issue, index) => {
      if (issue.dataset.contested !== "true") return;
      all.append(words("p", issue.querySelector("legend").textContent, "subject"));
      const list = document.createElement("ul");
      options(issue).forEach((option, o) => {
        if (counts[index][o] !== "0") list.append(words("li", option.nextElementSibling.textContent));
      });
      all.append(list);
    });
    return all;
  };

  const verdict = answer => {
    const conflict = answer.conflict;
    if (!conflict) return "Whether a deal exists is not computed: it takes more than this page spends.";
    if (conflict.kind === "none") return "A deal exists: no conflict is left.";
    if (conflict.kind === "coherence") return "The coherence rules leave no outcome at all.";
    const count = (conflict.allCores ? "" : "at least ") + plural(conflict.cores.length, "conflict");
    return "No deal: " + count + " left.";
  };

  const chance = answer =>
    answer.deal === null ? "not computed in this page" : percent(Number(answer.deal));

  const show = answer => {
    const parts = [words("p", "Acceptable outcomes", "label")];
    const known = answer.acceptable !== null;
    parts.push(words("p", known ? grouped(answer.acceptable) : "not computed", "number"));
    if (known && answer.coherent !== null && answer.coherent !== "0") {
      const share = Number((BigInt(answer.acceptable) * 10n ** 15n) / BigInt(answer.coherent)) / 1e15;
      const exactly = answer.acceptable === "0" ? "0 %" : percent(Math.max(share, 1e-15));
      parts.push(words("p", exactly + " of " + grouped(answer.coherent) + " coherent", "soft"));
    }
    parts.push(words("p", verdict(answer), "verdict-here"));
    const under = slid().length ? "the firmness set here" : "the assumed firmness";
    parts.push(words("p", "Chance of a deal under " + under + ": " + chance(answer), "deal"));
    const conflict = answer.conflict;
    if (conflict && conflict.kind !== "none") {
      const isCoherence = conflict.kind === "coherence";
      const kept = rules.filter(rule => rule.checked);
      const from = isCoherence ? kept.concat(fixedSubjects()) : lines;
      parts.push(words("p", isCoherence ? "Excluded together by" : "Cannot hold together", "label"));
      parts.push(sets(conflict.cores, from, conflict.allCores || isCoherence));
      if (conflict.relaxations.length) {
        parts.push(words("p", "Any of these would open it", "label"));
        parts.push(sets(conflict.relaxations, lines, conflict.allRelaxations));
      }
    } else if (known && answer.options && answer.acceptable !== "0") {
      parts.push(words("p", "Still possible on contested issues", "label"));
      parts.push(possible(answer.options));
    }
    parts.push(words("p", "Counted in this page, exactly. The same at a terminal:", "soft"));
    parts.push(words("code", command(board.dataset.start)));
    if (slid().length) {
      parts.push(words("p", "and the chance of a deal with this firmness:", "soft"));
      parts.push(words("code", command(board.dataset.worlds)));
    }
    const brief = known ? plural(answer.acceptable, "acceptable outcome") : "Not computed";
    board.querySelector(".brief").textContent = brief + ", chance of a deal " + chance(answer);
    outcome.replaceChildren(...parts);
  };

  const fixedSubjects = () =>
    issues.filter(issue => {
      const all = options(issue);
      return all.some(one => one.checked) && !all.every(one => one.checked);
    });

  const say = line => {
    const text = slider(line).value + " %";
    slider(line).setAttribute("aria-valuetext", text);
    const beside = slider(line).nextElementSibling;
    beside.textContent = text;
    beside.classList.toggle("slid", line.checked && isSlid(line));
  };

  const PREFIX = "#try=";

  const update = () => {
    for (const line of lines) {
      line.closest(".switch").classList.toggle("off", !line.checked);
      if (reading(line)) reading(line).disabled = !line.checked;
      slider(line).disabled = !line.checked;
      say(line);
    }
    const now = state();
    const hash = now === board.dataset.state ? "" : PREFIX + now;
    const isOurs = location.hash.startsWith(PREFIX);
    if (hash !== location.hash && (hash || isOurs)) history.replaceState(null, "", hash || "#try");
    show(JSON.parse(parley.ask(now)));
  };

  const fromAddress = () => {
    const asked = decodeURIComponent(location.hash);
    const isOurs = asked.startsWith(PREFIX);
    if (!isOurs && lines.length && board.dataset.ready) return;
    if (!isOurs || !put(asked.slice(PREFIX.length))) put(board.dataset.state);
    board.dataset.ready = "yes";
    update();
    if (isOurs) board.closest("section").scrollIntoView();
  };

  parley.load(board.dataset.model);
  board.hidden = false;
  board.previousElementSibling.hidden = true;
  // While a slider is drawn there are more events than pictures; each picture is worth one answer.
  let isAwaited = false;
  const soon = () => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      update();
    });
  };
  board.addEventListener("input", event => event.target.type === "range" && soon());
  board.addEventListener("change", event => event.target.type !== "range" && update());
  board.querySelector(".reset").addEventListener("click", () => {
    put(board.dataset.state);
    update();
  });
  addEventListener("hashchange", fromAddress);
  fromAddress();
})();
//]]>
