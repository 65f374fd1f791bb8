package switchboard.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The guide's task lists, written as somebody else would, pass; and what plans of ours would say.
class SequenceListsTest {
    static final String STANDARD =
            """
            install rig-pub
            install rig-sub1, rig-sub2
            switch rig-pub
            switch rig-sub1, rig-sub2
            wait replication Unified CM
            tasks Unified CM
            install rig-imp-pub
            install rig-imp-sub1, rig-imp-sub2
            switch rig-imp-pub
            switch rig-imp-sub1
            switch rig-imp-sub2
            wait replication IM and Presence
            tasks IM and Presence
            """;

    static final String REFRESH =
            """
            cop ciscocm.refresh_upgrade_v1.5.cop.sgn on rig-pub, rig-sub1, rig-sub2
            restart rig-pub
            restart rig-sub1, rig-sub2
            install rig-pub
            switch rig-pub
            install rig-sub1, rig-sub2
            switch rig-sub1, rig-sub2
            wait replication Unified CM
            tasks Unified CM
            cop ciscocm.cup.refresh_upgrade_v1.3.cop on rig-imp-pub, rig-imp-sub1, rig-imp-sub2
            restart rig-imp-pub, rig-imp-sub1, rig-imp-sub2
            install rig-imp-pub
            switch rig-imp-pub
            install rig-imp-sub1, rig-imp-sub2
            switch rig-imp-sub1
            switch rig-imp-sub2
            wait replication IM and Presence
            users sign in
            tasks IM and Presence
            """;

    static final String UNIFIED_CM_ALONE =
            """
            install rig-pub
            install rig-sub1, rig-sub2
            switch rig-pub
            switch rig-sub1, rig-sub2
            wait replication Unified CM
            tasks Unified CM
            restart rig-imp-pub
            restart rig-imp-sub1
            restart rig-imp-sub2
            clear notification
            """;

    private static final String REFRESH_UNIFIED_CM_ALONE =
            """
            install rig-pub
            switch rig-pub
            install rig-sub1, rig-sub2
            switch rig-sub1, rig-sub2
            wait replication Unified CM
            tasks Unified CM
            restart rig-imp-pub
            restart rig-imp-sub1
            restart rig-imp-sub2
            clear notification
            """;

    private static final String PRESENCE_ALONE =
            """
            install rig-pub
            install rig-imp-pub
            install rig-imp-sub1, rig-imp-sub2
            switch rig-pub
            switch rig-imp-pub
            switch rig-imp-sub1
            switch rig-imp-sub2
            wait replication IM and Presence
            tasks IM and Presence
            """;

    private static final String REFRESH_PRESENCE_ALONE =
            """
            cop ciscocm.refresh_upgrade_v1.5.cop.sgn on rig-pub
            cop ciscocm.cup.refresh_upgrade_v1.3.cop on rig-imp-pub, rig-imp-sub1, rig-imp-sub2
            restart rig-pub, rig-imp-pub, rig-imp-sub1, rig-imp-sub2
            install rig-pub
            switch rig-pub
            install rig-imp-pub
            switch rig-imp-pub
            install rig-imp-sub1, rig-imp-sub2
            switch rig-imp-sub1
            switch rig-imp-sub2
            wait replication IM and Presence
            users sign in
            tasks IM and Presence
            """;

    private static final String PARALLEL =
            """
            install rig-pub
            install rig-sub1, rig-sub2, rig-imp-pub
            install rig-imp-sub1, rig-imp-sub2
            switch rig-pub
            switch rig-sub1, rig-sub2
            wait replication Unified CM
            tasks Unified CM
            switch rig-imp-pub
            switch rig-imp-sub1
            switch rig-imp-sub2
            wait replication IM and Presence
            tasks IM and Presence
            """;

    private static void passes(CheckedSequence checked) {
        assertThat(Elsewhere.broken(checked)).isEmpty();
        assertThat(Elsewhere.leftOpen(checked)).isEmpty();
        assertThat(checked.isLegal()).isTrue();
    }

    @Test
    void standard_of_both_products_passes() {
        CheckedSequence checked = Elsewhere.standard().check(STANDARD);

        passes(checked);
        assertThat(checked.lines()).hasSize(13);
        assertThat(checked.legal().steps()).hasSize(14);
        assertThat(checked.owed()).containsExactly(Debt.SYNC_RESUMED);
    }

    @Test
    void refresh_of_both_products_passes() {
        passes(Elsewhere.refresh().check(REFRESH));
    }

    @Test
    void standard_of_unified_cm_alone_passes() {
        passes(Elsewhere.unifiedCmAlone().check(UNIFIED_CM_ALONE));
    }

    @Test
    void refresh_of_unified_cm_alone_passes() {
        passes(Elsewhere.unifiedCmAloneByRefresh().check(REFRESH_UNIFIED_CM_ALONE));
    }

    @Test
    void standard_of_im_and_presence_alone_passes() {
        passes(Elsewhere.standard().presenceAlone().check(PRESENCE_ALONE));
    }

    @Test
    void refresh_of_im_and_presence_alone_passes() {
        passes(Elsewhere.refresh().presenceAlone().check(REFRESH_PRESENCE_ALONE));
    }

    @Test
    void parallel_passes_where_it_was_chosen_and_nowhere_else() {
        passes(Elsewhere.standard().parallel().check(PARALLEL));
        assertThat(Elsewhere.broken(Elsewhere.standard().check(PARALLEL)))
                .containsExactly("2 SEQ-8", "3 SEQ-8");
    }

    @Test
    void nodes_that_switch_by_themselves_pass() {
        passes(
                Elsewhere.standard()
                        .check(
                                """
                                install and switch rig-pub
                                install and switch rig-sub1 and rig-sub2
                                wait for replication of UCM
                                post-upgrade tasks of UCM
                                install and switch rig-imp-pub
                                install and switch rig-imp-sub1
                                install and switch rig-imp-sub2
                                wait for replication of IM&P
                                tasks IM&P
                                """));
    }

    @Test
    void what_our_own_planner_says_passes_as_well() {
        Elsewhere site = Elsewhere.standard();
        StringBuilder text = new StringBuilder();
        for (PlannedStep planned : site.check(STANDARD).legal().steps()) {
            text.append(line(planned.step())).append('\n');
        }

        passes(site.check(text.toString()));
        assertThat(site.check(text.toString()).owed()).isEmpty();
    }

    private static String line(Step step) {
        String nodes = Facts.names(step.nodes());
        return switch (step) {
            case Step.Install _ -> "install " + nodes;
            case Step.InstallAndSwitch _ -> "install and switch " + nodes;
            case Step.SwitchVersion _ -> "switch " + nodes;
            case Step.SwitchBack _ -> "switch back " + nodes;
            case Step.InstallCop it -> "cop " + it.cop().file() + " on " + nodes;
            case Step.RestartAfterCop _, Step.RestartOwed _ -> "restart " + nodes;
            case Step.AwaitReplication it -> "wait replication " + it.product().title();
            case Step.ConfirmPostUpgradeTasks it -> "tasks " + it.product().title();
            case Step.PayDebt it ->
                    switch (it.debt()) {
                        case SYNC_RESUMED -> "resume LDAP synchronisation";
                        case HIGH_AVAILABILITY_ON -> "high availability on";
                        case REBOOT_NOTIFICATION_CLEARED -> "clear notification";
                        case USERS_SIGNED_IN -> "users sign in";
                    };
        };
    }
}
