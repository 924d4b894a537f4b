package org.parley.page.block;

/**
 * A party in a drawing.
 *
 * @param number its place among the parties of the scenario, from 0, which gives it its colour and
 *     shape
 * @param title what it is called
 */
public record Side(int number, String title) {}
