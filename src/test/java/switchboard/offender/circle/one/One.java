package switchboard.offender.circle.one;

import switchboard.offender.circle.two.Two;

/// Half of a circle.
public interface One {

    Two other();
}
