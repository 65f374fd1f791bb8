package switchboard.ui;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.Sentence;
import switchboard.lab.LabShape;
import switchboard.lab.PassingLab;
import switchboard.upgrade.RehearsalStage;

/// Makes the nodes of rehearsals in the lab, whether or not there is a demonstration: each
/// rehearsal on loopback addresses of its own.
///
/// **Why** here: `upgrade` must not know the lab, and this package knows both.
@Component
class LabStage implements RehearsalStage, DisposableBean {
    private static final int SECRET_BYTES = 24;

    private final InstantSource clock;
    private final Inet4Address firstAddress;
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(SECRET_BYTES);
    private final Map<ClusterName, PassingLab> labs = new ConcurrentHashMap<>();

    /// @param firstAddress the address of the first node of the first rehearsal; the others follow
    ///     it, those of another rehearsal in the next net
    LabStage(
            InstantSource clock,
            @Value("${switchboard.rehearsals.first-address:127.2.0.11}") String firstAddress) {
        this.clock = clock;
        this.firstAddress = Inet4Address.ofLiteral(firstAddress);
        Assert.isTrue(
                this.firstAddress.isLoopbackAddress(),
                () ->
                        "switchboard.rehearsals.first-address must be a loopback address, not "
                                + firstAddress);
    }

    @Override
    public Cast build(Script script) {
        LabCast cast = new LabCast(script, firstAddress, secret(), secret());
        LabShape shape = cast.shape();
        PassingLab lab;
        try {
            lab = PassingLab.open(shape, clock, script.speed());
        } catch (UncheckedIOException taken) {
            throw new InvalidInput(
                    Sentence.of("input.rehearsal-address", String.valueOf(taken.getMessage())));
        }
        labs.put(script.name(), lab);
        return new Cast(
                shape.nodes().stream()
                        .map(
                                it ->
                                        new Made(
                                                it.name(),
                                                it.node().address(),
                                                lab.fingerprint(it.name())))
                        .toList(),
                lab.port(),
                shape.account().user(),
                shape.account().password(),
                cast.images(),
                shape.images().account().password());
    }

    private String secret() {
        return HexFormat.of().formatHex(random.generateKey());
    }

    @Override
    public void mend(ClusterName rehearsal) {
        labs.computeIfPresent(
                rehearsal,
                (_, lab) -> {
                    lab.mend();
                    return lab;
                });
    }

    @Override
    public void strike(ClusterName rehearsal) {
        PassingLab lab = labs.remove(rehearsal);
        if (lab != null) {
            lab.close();
        }
    }

    @Override
    public void destroy() {
        labs.keySet().forEach(this::strike);
    }
}
