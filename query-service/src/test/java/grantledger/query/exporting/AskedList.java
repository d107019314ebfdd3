package grantledger.query.exporting;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Service.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A list that is read under some filter, in one form or another.
 *
 * @param path with the filter
 */
record AskedList(String path, boolean hasPages) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As JSON, page by page. */
    List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = call(hasPages ? "&size=100&page=" + number++ : "").ok();
            page.at("/rows").forEach(rows::add);
        } while (hasPages && rows.size() < page.at("/total").intValue());
        return rows;
    }

    byte[] export(String mediaType, String more) {
        HttpResponse<InputStream> answer =
                call(more).header("Accept", mediaType).begun();
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readAllBytes();
            assertThat(answer.statusCode()).as("%s as %s", path, mediaType).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(mediaType);
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Call call(String more) {
        String asked = path.contains("?") || more.isEmpty() ? path + more : path + "?" + more.substring(1);
        return SERVICE.get("%s", asked).as("admin", "ADMIN");
    }
}
