/// The command line that nodes speak: which words may be typed, and what the answers mean.
///
/// **Why** plain Java: a reader is a function from text to observations, so that any transcript
/// from any release can become a test. An answer that cannot be read is said to be unreadable,
/// with the line; it never turns into a default.
///
/// **Why** a dialogue is a table of known questions: the wizard differs between releases and sites,
/// and a wrong line there can install or restart. So menus are read by their labels, the image is
/// compared with the order before the last yes, "Continue with upgrade after download" is told `no`
/// because `yes` installs without asking again, and what is not in the table waits for a person.
///
/// **Why** limits: a node, or whatever answers in its place, may send without end. What is heard is
/// kept in bounds ([Heard]), lines and answers larger than any that is known are unreadable, and
/// the prompt is looked for in the last few thousand characters. Each limit is a constant with its
/// reason.
///
/// **Why** marks: a reader says of each layout whether it was seen on a live node \[real\], in a
/// document \[doc\], in a script that waits for it \[script\], or is inferred \[inf\] or remembered
/// \[mem\].
///
/// *Problems* No layout at all is known of `show diskusage`, `utils imdb_replication status`,
/// `utils sso status`, and of listing, fetching and cancelling upgrades: nothing reads them. Of
/// some texts no transcript of a live node is known: `show version inactive`, the words of `utils
/// system upgrade status` other than `Failed`, and a switch of versions that succeeds. They are
/// read by what is documented around them, and are unreadable or left to a person otherwise. A node
/// that keeps the image after the download, without asking whether to start, ends the dialogue with
/// a refusal.
@NullMarked
package switchboard.cli;

import org.jspecify.annotations.NullMarked;
