package grantledger.standalone.oldlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * The hash that belongs beside a row of the log, computed from the row alone: SHA-256 of a zero byte (RFC 6962) and the
 * event's leaf in canonical JSON (RFC 8785). It is written out here a second time on purpose, since what is to be shown
 * is that the format stays. Leaves of version 1 do not have the command's name.
 */
record LeafHash(ResultSet row) {

    String of(int version) throws SQLException {
        return sha256("\0" + leaf(version));
    }

    private String leaf(int version) throws SQLException {
        var metadata = ExactJson.read(row.getString("metadata"));
        return """
            {"actor":%s,%s"commandId":%s,"eventId":"%s","eventSha256":"%s","occurredAt":"%s","recordedAt":"%s",\
            "revision":%d,"stream":"%s","type":"%s","v":%d,"version":%d}\
            """.formatted(
                        metadata.path("actor"),
                        version == 1 ? "" : "\"command\":" + metadata.path("command") + ",",
                        metadata.path("commandId"),
                        row.getString("event_id"),
                        sha256(row.getString("payload")),
                        time("occurred_at"),
                        time("recorded_at"),
                        row.getInt("revision"),
                        row.getString("stream_id"),
                        row.getString("type"),
                        version,
                        row.getLong("version"));
    }

    private Instant time(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String sha256(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
