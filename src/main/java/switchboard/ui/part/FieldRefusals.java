package switchboard.ui.part;

import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;

/// What was refused of the fields of a form, said at each of them.
final class FieldRefusals {
    private final List<HasValidation> marked = new ArrayList<>();

    /// Takes back what was said.
    void clear() {
        marked.forEach(it -> it.setInvalid(false));
        marked.clear();
    }

    /// Says at fields why they are refused.
    void refuse(Sentence why, Stream<? extends HasValidation> fields) {
        fields.forEach(
                field -> {
                    field.setErrorMessage(why.text());
                    field.setInvalid(true);
                    marked.add(field);
                });
    }

    /// What is read from fields; why it cannot be read is said at them before it is thrown on.
    ///
    /// @throws InvalidInput if it cannot be read
    <T> T read(Supplier<T> value, Supplier<? extends Stream<? extends HasValidation>> fields) {
        try {
            return value.get();
        } catch (InvalidInput refused) {
            refuse(refused.sentence(), fields.get());
            throw refused;
        }
    }
}
