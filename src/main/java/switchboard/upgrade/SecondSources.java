package switchboard.upgrade;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import switchboard.cluster.ClusterName;
import switchboard.cluster.InvalidInput;
import switchboard.cluster.NodeState;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondQuestion;
import switchboard.cluster.Sentence;
import switchboard.journal.ClusterEvent;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.security.RecentProof;
import switchboard.soap.Certificates;
import switchboard.ssh.NodeCredentials;
import switchboard.ssh.WebSignIn;

/// What people do with the second source of a cluster: turn it on and off, confirm the certificates
/// of its nodes' web services, give an application account.
@Service
public final class SecondSources {
    private final LiveClusters live;
    private final Certificates certificates;
    private final NodeCredentials credentials;
    private final WebSignIn signIn;
    private final SecondReaders readers;
    private final InstantSource clock;

    SecondSources(
            LiveClusters live,
            Certificates certificates,
            NodeCredentials credentials,
            WebSignIn signIn,
            SecondReaders readers,
            InstantSource clock) {
        this.live = live;
        this.certificates = certificates;
        this.credentials = credentials;
        this.signIn = signIn;
        this.readers = readers;
        this.clock = clock;
    }

    /// How the second source of a cluster is set up, and what waits for a person.
    ///
    /// @param used whether the web services are asked
    /// @param account the application account, empty without one
    /// @param toConfirm the certificates that wait to be compared and confirmed
    public record Setting(boolean used, String account, List<CertificateToConfirm> toConfirm) {
        /// Copies the list.
        public Setting {
            toConfirm = List.copyOf(toConfirm);
        }
    }

    /// A certificate that waits for a person to compare and confirm it.
    ///
    /// @param address the node's address
    /// @param name the node's name
    /// @param fingerprint the certificate that was seen, by its SHA-256
    /// @param pinned the one that was confirmed before, if it is another one
    public record CertificateToConfirm(
            String address, String name, String fingerprint, Optional<String> pinned) {}

    /// How the second source of a cluster stands.
    ///
    /// @throws InvalidInput if there is no such cluster
    public Setting of(ClusterName name) {
        ClusterLoop loop = live.loop(name);
        return new Setting(
                loop.look(ClusterRecord::usesSecondSource),
                loop.look(ClusterRecord::applicationAccount),
                toConfirm(name));
    }

    /// Lets the web services of a cluster's nodes be asked, or no longer; then what they said is
    /// forgotten. Turning it on lets an account be tried there once more that was refused.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if there is no such cluster
    public void use(ClusterName name, boolean used, Person person) {
        if (!person.has(PersonRole.ADMIN)) {
            person.require(PersonRole.OPERATOR);
        }
        Clusters.requireReal(name);
        ClusterLoop loop = live.loop(name);
        if (loop.look(ClusterRecord::usesSecondSource) == used) {
            return;
        }
        if (used) {
            signIn.forgive(name);
        }
        loop.write(new ClusterEvent.SecondSourceUsed(name, used, person.name()), clock.instant());
        readers.hurry(name);
        live.nudge(name);
    }

    /// Keeps an application account, for the counters that no OS account may read.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator
    /// @throws InvalidInput if an input cannot be used, or there is no such cluster
    public void changeAccount(ClusterName name, String user, String password, RecentProof proof) {
        Person person = proof.person();
        person.require(PersonRole.OPERATOR);
        Clusters.requireReal(name);
        ClusterLoop loop = live.loop(name);
        NodeCredentials.Account account = Clusters.account(user, password);
        if (user.contains(":")) {
            throw new InvalidInput(Sentence.of("input.account"));
        }
        credentials.keep(name, NodeCredentials.Purpose.APPLICATION, account);
        loop.write(
                new ClusterEvent.ApplicationAccountChanged(name, account.user(), person.name()),
                clock.instant());
        readers.hurry(name);
        live.nudge(name);
    }

    /// Confirms a certificate that was compared with what the node's own console shows.
    ///
    /// @throws switchboard.security.NotAllowed if the person is no operator, or no admin where
    ///     another one was confirmed before
    /// @throws InvalidInput if that certificate is not the one that was last seen at the address
    public void confirm(ClusterName name, String address, String fingerprint, Person person) {
        CertificateToConfirm waiting =
                toConfirm(name).stream()
                        .filter(it -> it.address().equals(address))
                        .filter(it -> it.fingerprint().equals(fingerprint))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                Sentence.of(
                                                        "input.certificate-not-waiting", address)));
        person.require(waiting.pinned().isPresent() ? PersonRole.ADMIN : PersonRole.OPERATOR);
        certificates.pin(name, address, fingerprint);
        live.loop(name)
                .write(
                        new ClusterEvent.CertificateConfirmed(
                                name, address, fingerprint, person.name()),
                        clock.instant());
        readers.hurry(name);
        live.nudge(name);
    }

    private List<CertificateToConfirm> toConfirm(ClusterName name) {
        return live.cluster(name).state().stream()
                .flatMap(state -> state.nodes().values().stream())
                .flatMap(node -> asked(name, node).stream())
                .toList();
    }

    private Optional<CertificateToConfirm> asked(ClusterName name, NodeState node) {
        String address = node.node().address();
        Optional<String> pinned = certificates.pinned(name, address);
        return node.second()
                .to(SecondQuestion.WEB_SERVICES)
                .last()
                .filter(SecondAnswer.NotRead.class::isInstance)
                .map(SecondAnswer.NotRead.class::cast)
                .filter(
                        it ->
                                it.why() == SecondAnswer.Why.CERTIFICATE_NOT_PINNED
                                        || it.why() == SecondAnswer.Why.CERTIFICATE_CHANGED)
                .map(SecondAnswer.NotRead::detail)
                .filter(seen -> !pinned.equals(Optional.of(seen)))
                .map(
                        seen ->
                                new CertificateToConfirm(
                                        address, node.node().name().value(), seen, pinned));
    }
}
