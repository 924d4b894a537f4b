package org.parley.page.block;

import java.util.List;

/** Something that is seen at a glance where it is drawn; what it says can also be told. */
public sealed interface Drawing extends Block
    permits Curves,
        Facing,
        DotMatrix,
        HeatMap,
        OptionBoard,
        Plane,
        River,
        StateMap,
        Timeline,
        TryOut {

  /** The same in words and tables, for where nothing can be drawn. */
  List<Block> told();
}
