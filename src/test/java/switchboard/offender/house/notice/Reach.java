package switchboard.offender.house.notice;

import java.sql.Connection;
import org.apache.sshd.client.SshClient;
import tools.jackson.databind.JsonNode;

/// Knows the database, the nodes' door and JSON, none of which live in `notice`.
public record Reach(Connection connection, SshClient client, JsonNode node) {}
