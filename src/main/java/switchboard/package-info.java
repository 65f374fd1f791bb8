/// Plans, drives and shows the upgrade of Cisco collaboration clusters.
///
/// Only [switchboard.Application] lives here: it starts the product and hands out the clock.
@NullMarked
package switchboard;

import org.jspecify.annotations.NullMarked;
