package switchboard.ui.part;

import static switchboard.ui.part.Words.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import switchboard.cluster.Checksum;
import switchboard.cluster.ImageOrigin;
import switchboard.cluster.Product;
import switchboard.journal.UpgradeEvent;
import switchboard.upgrade.Upgrades;

/// What is asked before an upgrade starts: where the images are, and the three
/// confirmations of rule FRZ-1. What was typed stays when the start is refused.
public final class StartForm extends Div {
    private final Select<ImageOrigin> origin = new Select<>();
    private final TextField server = new TextField(say("start.server"));
    private final TextField directory = new TextField(say("start.directory"));
    private final TextField user = new TextField(say("start.user"));
    private final PasswordField password = new PasswordField(say("start.password"));
    private final Map<Product, TextField> files = new EnumMap<>(Product.class);
    private final Map<Product, TextField> checksums = new EnumMap<>(Product.class);
    private final Checkbox tasks = new Checkbox(say("start.freeze.tasks"));
    private final Checkbox configuration = new Checkbox(say("start.freeze.configuration"));
    private final Checkbox sync = new Checkbox(say("start.freeze.sync"));
    private final Div refusal = new Div();

    /// What a person said to start.
    ///
    /// @param images where the images are
    /// @param password the password for them
    /// @param freeze what was confirmed
    public record Order(UpgradeEvent.Images images, String password, Upgrades.Freeze freeze) {
        @Override
        public String toString() {
            return "Order[" + images + "]";
        }
    }

    /// @param source where the images are, as far as that is known
    /// @param names the products of the cluster, each with the file that is offered, or ""
    /// @param start is given what was said; what it refuses is said beside the button
    public StartForm(ImageSource source, Map<Product, String> names, Consumer<Order> start) {
        addClassName("sb-form");
        server.setValue(source.server());
        directory.setValue(source.directory());
        user.setValue(source.user());
        password.setValue(source.password());
        user.getElement().setAttribute("autocomplete", "off");
        password.getElement().setAttribute("autocomplete", "new-password");
        Div row = Rows.of();
        Div sums = Rows.of();
        names.forEach(
                (product, name) -> {
                    TextField file = new TextField(say("start.file", product.title()));
                    file.setValue(name);
                    files.put(product, file);
                    row.add(file);
                    TextField sum = new TextField(say("start.checksum", product.title()));
                    sum.setHelperText(say("start.checksum.help"));
                    checksums.put(product, sum);
                    sums.add(sum);
                });
        Div remote = Rows.of(server, directory, user, password);
        origin(remote);
        add(new H3(say("start.images")), origin, remote, row, sums);
        add(freeze(), refusal, button(start));
    }

    private void origin(Div remote) {
        origin.setLabel(say("start.source"));
        origin.setItems(ImageOrigin.values());
        origin.setItemLabelGenerator(it -> it.title().text());
        origin.setValue(ImageOrigin.SFTP);
        origin.addValueChangeListener(it -> remote.setVisible(it.getValue().isRemote()));
    }

    private Div freeze() {
        Div freeze =
                new Div(
                        new H3(say("start.freeze")),
                        new Paragraph(say("start.freeze.why")),
                        tasks,
                        configuration,
                        sync);
        freeze.addClassName("sb-form");
        freeze.getElement().setAttribute("role", "group");
        freeze.getElement().setAttribute("aria-label", say("start.freeze"));
        return freeze;
    }

    private Div button(Consumer<Order> start) {
        return Rows.buttons(
                Buttons.main(
                        say("start.button"),
                        () -> {
                            refusal.removeAll();
                            Refusals.show(refusal, () -> start.accept(order()));
                        }));
    }

    private Order order() {
        Map<Product, String> named = new EnumMap<>(Product.class);
        files.forEach((product, file) -> named.put(product, file.getValue().strip()));
        Map<Product, Checksum> expected = new EnumMap<>(Product.class);
        checksums.forEach(
                (product, sum) -> {
                    if (!sum.getValue().isBlank()) {
                        expected.put(product, Checksum.parse(sum.getValue()));
                    }
                });
        boolean remote = origin.getValue().isRemote();
        return new Order(
                new UpgradeEvent.Images(
                        origin.getValue(),
                        remote ? server.getValue().strip() : "",
                        remote ? directory.getValue().strip() : "",
                        remote ? user.getValue().strip() : "",
                        named,
                        expected),
                remote ? password.getValue() : "",
                new Upgrades.Freeze(tasks.getValue(), configuration.getValue(), sync.getValue()));
    }
}
