package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import switchboard.cluster.InvalidInput;
import switchboard.journal.Journal;
import switchboard.security.FactorMissing;
import switchboard.security.NotAllowed;
import switchboard.security.ProofTooOld;

/// Does what a person asked for, and says beside it why it cannot be done. Where it waits only for
/// a new proof of who they are, it asks for that and then does it.
public final class Refusals {
    private Refusals() {}

    /// @param place where the sentence goes
    /// @param act what was asked for
    /// @return whether it was done by now
    public static boolean show(HasComponents place, Runnable act) {
        return show(place, act, () -> {});
    }

    /// @param done what follows once it was done, be it now or after a proof
    /// @return whether it was done by now
    public static boolean show(HasComponents place, Runnable act, Runnable done) {
        try {
            act.run();
            done.run();
            return true;
        } catch (InvalidInput refused) {
            place.add(Message.refusal(refused.sentence()));
        } catch (ProofTooOld asks) {
            place.add(new ProveAgain(asks, () -> show(place, act, done)));
        } catch (FactorMissing missing) {
            Anchor way = Buttons.way("account", say("factor.set-up"));
            place.add(Message.refusal(missing.sentence()), Rows.buttons(way));
        } catch (NotAllowed refused) {
            place.add(Message.refusal(refused.sentence()));
        } catch (Journal.NotWritten safe) {
            place.add(Message.refusal(safe.sentence()));
        }
        return false;
    }
}
