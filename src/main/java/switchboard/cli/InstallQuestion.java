package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question that the install wizard is known to ask in releases from 8.6 to 15, with what it is
/// told. What is remembered from an earlier upgrade is never accepted by silence.
///
/// @param kind what to do about it
/// @param form the whole question
/// @param wording which kind of upgrade asks it
/// @param answer what to type, or which label to find in a menu
record InstallQuestion(
        Kind kind, Pattern form, Wording wording, Function<InstallOrder, String> answer) {
    /// What is done about a question.
    enum Kind {
        /// Told what the order says.
        TELL,
        /// The same, masked.
        TELL_SECRET,
        /// Told the number that a menu gives to a label.
        PICK,
        /// Told once the image has been compared with the order.
        COMPARE_AND_TELL,
        /// The last one, once the image has been compared with the order.
        START
    }

    /// By its wording the wizard tells what kind of upgrade it is about to begin; nothing else
    /// does.
    enum Wording {
        /// Asked in any.
        ANY,
        /// Asked before a standard upgrade, and before a COP file.
        STANDARD,
        /// Asked before a refresh upgrade.
        REFRESH;

        /// Whether the wizard means what was ordered.
        boolean isMeantBy(InstallOrder order) {
            return this == ANY || (this == REFRESH) == order.refresh();
        }
    }

    /// The questions in the order in which they come. "Continue with upgrade after download" is
    /// told `no`, because `yes` begins the installation as soon as the file is there and asks
    /// nobody.
    private static final List<InstallQuestion> TABLE =
            List.of(
                    row(Kind.TELL, yesNo("Use download credentials from Publisher"), _ -> "no"),
                    row(Kind.PICK, menu(), InstallOrder::file),
                    row(Kind.TELL, field("Directory"), it -> it.source().directory()),
                    row(Kind.TELL, "Directory\\s*\\([^)]*\\)", it -> it.source().directory()),
                    row(Kind.TELL, field("Server"), it -> it.source().server()),
                    row(Kind.TELL, field("User Name"), it -> it.source().user()),
                    row(Kind.TELL_SECRET, field("Password"), it -> it.source().password()),
                    row(Kind.TELL, field("Please enter SMTP Host Server"), _ -> ""),
                    row(Kind.TELL, yesNo("Continue with upgrade after download"), _ -> "no"),
                    row(Kind.TELL, yesNo("[Ss]witch-version server after upgrade"), _ -> "no"),
                    row(
                            Kind.COMPARE_AND_TELL,
                            yesNo("Automatically switch versions if the upgrade is successful"),
                            Wording.STANDARD,
                            InstallQuestion::automatic),
                    row(
                            Kind.COMPARE_AND_TELL,
                            yesNo("Initiate the switch version process after upgrade is complete"),
                            Wording.ANY,
                            InstallQuestion::automatic),
                    row(
                            Kind.COMPARE_AND_TELL,
                            yesNo("Switch to new version if the upgrade is successful"),
                            Wording.REFRESH,
                            InstallQuestion::automatic),
                    row(Kind.START, yesNo("Start installation"), Wording.STANDARD, _ -> "yes"),
                    row(Kind.START, yesNo("Start Refresh Upgrade"), Wording.REFRESH, _ -> "yes"));

    /// Lines that end like a question and are none.
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?!.*\\(y(?:es)?/no?\\))(?:(?:Warning|Error|Error encountered|Source):"
                            + "|Available options and upgrades in.*"
                            + "|Downloaded.*|File version\\s*:.*|File checksum\\s*:.*"
                            + "|\\((?:MD5|SHA512)\\).*|(?:\\d+|q)\\).*)");
    private static final Pattern YES_OR_NO = Pattern.compile(".*\\(yes/no\\)[^)]*");

    /// The known question that the line is, if it has been printed whole.
    static Optional<InstallQuestion> asked(String line) {
        return TABLE.stream().filter(row -> row.form().matcher(line).matches()).findFirst();
    }

    /// Whether the line is the beginning of a known question, or a statement of the wizard.
    static boolean isUnfinished(String line) {
        return STATEMENT.matcher(line).matches()
                || TABLE.stream()
                        .map(row -> row.form().matcher(line))
                        .anyMatch(InstallQuestion::mayYetMatch);
    }

    /// What to type at a question to get out of the wizard, if that is known.
    static Optional<String> wayOut(String line) {
        if (Pattern.matches(menu(), line)) {
            return Optional.of("q");
        }
        return YES_OR_NO.matcher(line).matches() ? Optional.of("no") : Optional.empty();
    }

    private static boolean mayYetMatch(Matcher form) {
        return !form.matches() && form.hitEnd();
    }

    private static String automatic(InstallOrder order) {
        return order.automatic() ? "yes" : "no";
    }

    private static InstallQuestion row(
            Kind kind, String form, Function<InstallOrder, String> answer) {
        return row(kind, form, Wording.ANY, answer);
    }

    private static InstallQuestion row(
            Kind kind, String form, Wording wording, Function<InstallOrder, String> answer) {
        return new InstallQuestion(kind, Pattern.compile(form), wording, answer);
    }

    private static String yesNo(String stem) {
        String remark = "\\s*(?:\\[[^\\]]*\\])?\\s*";
        return stem + remark + "\\(yes/no\\)" + remark + "[:?]?";
    }

    private static String field(String stem) {
        return stem + "\\s*(?:\\[[^\\]]*\\]|\\([^)]*\\))?\\s*:";
    }

    private static String menu() {
        return "Please select an option\\s*\\(\\s*1\\s*-\\s*\\d+\\s+or\\s+\"q\"\\s*\\)\\s*:";
    }
}
