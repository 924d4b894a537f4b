package org.parley.process.course;

/** What process rules may read of the offers; asked for at the start of a round. */
public interface CourseView {

  /** Percent that a party has yielded with its last offer, in {@code [0, 100]}; 0 before one. */
  int yielded(int party);

  /** The option of an issue in the standing offer, by place, or -1 where none stands. */
  int standing(int issue);

  /** Of talks without offers. */
  CourseView NONE =
      new CourseView() {
        @Override
        public int yielded(int party) {
          return 0;
        }

        @Override
        public int standing(int issue) {
          return -1;
        }
      };
}
