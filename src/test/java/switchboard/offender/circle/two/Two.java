package switchboard.offender.circle.two;

import switchboard.offender.circle.one.One;

/// The other half of a circle.
public interface Two {

    One other();
}
