package switchboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The texts by which a node refuses to upgrade or switch, by how they begin. They vary at their
/// ends between releases and may be wrapped.
final class Refusals {
    private static final Pattern INTRODUCTION =
            Pattern.compile("\\A[* ]*(?:(?:Error encountered|Error|Warning):\\s*)?");

    private static final List<String> OF_UPGRADE =
            """
            The user name or password is not valid
            The remote server could not be located
            The remote file could not be accessed
            The directory could not be located
            The file or directory could not be located
            The file could not be
            The indicated
            The ftp server used is incompatible
            The sftp server used is incompatible
            The selected file is not valid
            The selected ISO file is not valid
            The selected upgrade
            The checksum could not be calculated
            The Checksum file is missing
            Checksum of file failed
            Copy of
            Source file doesn't exist
            The Vendor directory is missing
            A utility required for upgrade
            The version number inside the selected upgrade
            The version obtained from the name
            Upgrade has detected that the ISO file name
            Unable to mount
            Unable to determine
            The media contains an iso data file
            Upgrade candidates found
            Copfile candidates found
            The given directory was located and searched
            The directory was located and searched
            No valid upgrades found
            Valid upgrades found however
            Version mismatch
            Restricted/Unrestricted software mismatch
            The first node (publisher)
            Connectivity Issue to First Node
            There is not enough disk space
            An upgrade is already in progress
            A cluster upgrade is in progress
            Cluster upgrade is in progress
            A Single-node upgrade is in progress
            Local upgrade is in progress
            failed (Local upgrade
            Another user session is currently configuring
            The system is currently locked
            The requested
            The preflight script
            Upgrades are prohibited
            The upgrade was cancel
            An attempt to cancel the upgrade failed
            Installation of a Cisco Options Package
            This server is not supported
            This hardware is no longer supported
            This upgrade software no longer supports
            A valid upgrade file must be provided
            An error occ
            An unknown error occ
            Error encountered
            Error:
            Error when the request was denied
            Error when a SOAP service
            No active version is available
            Automatic reboots are not allowed
            The upgrade state could not be saved
            The upgrade file contained one or more upgrade messages
            The results cannot yet be
            The product information was not accessible
            One or more system calls or files
            Validation error
            Executed command unsuccessfully
            No valid command entered
            Command failed
            Network request timed out
            Cisco DB is not running
            """
                    .lines()
                    .toList();

    private static final List<String> OF_SWITCH =
            """
            There is no inactive side available
            No inactive version is available
            Version mismatch
            Switch Version is not allowed
            The machine could not
            The machine successfully switch to the inactive version however
            The first node (publisher)
            Connectivity Issue to First Node
            An upgrade is already in progress
            The system is currently locked
            The indicated
            The requested
            An error occ
            An unknown error occ
            Error encountered
            Error:
            Executed command unsuccessfully
            No valid command entered
            Command failed
            Network request timed out
            Cisco DB is not running
            """
                    .lines()
                    .toList();

    private Refusals() {}

    /// The first line by which a node refuses an upgrade, or says that one failed.
    static Optional<String> ofUpgrade(List<String> lines) {
        return first(OF_UPGRADE, lines);
    }

    /// The first line by which a node refuses to switch, or says that switching failed.
    static Optional<String> ofSwitch(List<String> lines) {
        return first(OF_SWITCH, lines);
    }

    private static Optional<String> first(List<String> stems, List<String> lines) {
        return lines.stream().filter(line -> begins(line, stems)).findFirst();
    }

    private static boolean begins(String line, List<String> stems) {
        String bare = INTRODUCTION.matcher(line).replaceFirst("");
        return stems.stream().anyMatch(stem -> starts(bare, stem) || starts(line.strip(), stem));
    }

    private static boolean starts(String line, String stem) {
        return line.regionMatches(true, 0, stem, 0, stem.length());
    }
}
