package grantledger.query.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** A data package as somebody who has taken it away reads it. */
record Unpacked(Map<String, String> files) {

    static Unpacked of(InputStream archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive.readAllBytes()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), UTF_8));
            }
        }
        return new Unpacked(files);
    }

    JsonNode descriptor() {
        return Json.mapper().readTree(files.get("datapackage.json"));
    }

    List<JsonNode> resources() {
        return descriptor().at("/resources").valueStream().toList();
    }

    List<CSVRecord> rows(JsonNode resource) {
        return rows(resource.at("/name").stringValue());
    }

    List<CSVRecord> rows(String resource) {
        CSVFormat withHeader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (StringReader text = new StringReader(files.get(resource + ".csv"))) {
            return withHeader.parse(text).getRecords();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    long sum(String resource, String column) {
        return rows(resource).stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
