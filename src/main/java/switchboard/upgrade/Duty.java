package switchboard.upgrade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import switchboard.cluster.Product;
import switchboard.cluster.Sentence;

/// What a node does for people, as far as one service of its list tells it.
public enum Duty {
    /// Phones register with it and calls are set up by it.
    CALL_PROCESSING(Product.UNIFIED_CM, "Cisco CallManager"),
    /// Phones fetch their configuration and firmware from it.
    TFTP(Product.UNIFIED_CM, "Cisco Tftp"),
    /// It tells who is there to its users.
    PRESENCE(Product.IM_AND_PRESENCE, "Cisco Presence Engine");

    private final Product product;
    private final String service;

    Duty(Product product, String service) {
        this.product = product;
        this.service = service;
    }

    /// What the nodes of a product do.
    static List<Duty> of(Product product) {
        return Arrays.stream(values()).filter(it -> it.product == product).toList();
    }

    /// The service that stands for it, as `utils service list` names it.
    public String service() {
        return service;
    }

    /// Its name in words.
    public Sentence title() {
        return Sentence.of("impact.duty." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
