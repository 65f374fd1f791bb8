package switchboard.ui.part;

import com.vaadin.flow.component.HasComponents;
import switchboard.cluster.InvalidInput;
import switchboard.security.NotAllowed;

/// Does what a person asked for, and says beside it why it cannot be done.
public final class Refusals {
    private Refusals() {}

    /// @param place where the sentence goes
    /// @param act what was asked for
    /// @return whether it was done
    public static boolean show(HasComponents place, Runnable act) {
        try {
            act.run();
            return true;
        } catch (InvalidInput refused) {
            place.add(Message.refusal(refused.sentence()));
        } catch (NotAllowed refused) {
            place.add(Message.refusal(refused.sentence()));
        }
        return false;
    }
}
