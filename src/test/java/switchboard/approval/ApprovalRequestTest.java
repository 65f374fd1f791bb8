package switchboard.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import switchboard.approval.ApprovalRequest.Standing;
import switchboard.cluster.ClusterName;
import switchboard.cluster.NodeName;
import switchboard.cluster.Product;
import switchboard.security.Person;
import switchboard.security.PersonRole;
import switchboard.sequence.Step;
import switchboard.sequence.Verdict;

/// Whom a request lets say yes. olga asked for it.
class ApprovalRequestTest {
    private static final Instant ASKED = Instant.parse("2026-11-21T22:00:00Z");
    private static final Instant EXPIRES = ASKED.plus(Duration.ofHours(2));

    @ParameterizedTest
    @CsvSource({
        "anna, APPROVER,          false, true",
        "anna, APPROVER,          true,  true",
        "otto, OPERATOR,          false, false",
        "otto, OPERATOR,          true,  false",
        "olga, OPERATOR APPROVER, false, false",
        "olga, APPROVER,          true,  false",
        "olga, OPERATOR,          true,  true",
        "olga, OPERATOR,          false, false",
        "adam, ADMIN,             true,  false",
        "vera, VIEWER,            true,  false",
    })
    void who_asked_says_yes_only_as_an_operator_alone_and_others_only_as_approvers(
            String name, String roles, boolean alone, boolean may) {
        Person person =
                Person.of(
                        name,
                        Stream.of(roles.split(" "))
                                .map(PersonRole::valueOf)
                                .toArray(PersonRole[]::new));
        assertThat(request(Standing.WAITING).mayBeApprovedBy(person, alone, ASKED)).isEqualTo(may);
    }

    @Test
    void nobody_says_yes_to_what_was_answered_or_has_expired() {
        Person anna = Person.of("anna", PersonRole.APPROVER);
        assertThat(Arrays.stream(Standing.values()))
                .filteredOn(it -> request(it).mayBeApprovedBy(anna, false, ASKED))
                .containsExactly(Standing.WAITING);
        ApprovalRequest waiting = request(Standing.WAITING);
        assertThat(waiting.mayBeApprovedBy(anna, false, EXPIRES.minusNanos(1))).isTrue();
        assertThat(waiting.mayBeApprovedBy(anna, false, EXPIRES)).isFalse();
    }

    private static ApprovalRequest request(Standing standing) {
        return new ApprovalRequest(
                1,
                new ClusterName("BER"),
                3,
                new Step.SwitchVersion(Product.UNIFIED_CM, List.of(new NodeName("ber-pub"))),
                new Verdict(List.of()),
                ASKED,
                EXPIRES,
                "olga",
                1,
                standing,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
