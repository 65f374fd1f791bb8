/// The pieces that screens are put together from: tiles, chips, cards and drawings.
@NullMarked
package switchboard.ui.part;

import org.jspecify.annotations.NullMarked;
