package grantledger.query.reading;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists as CSV and XLSX, of so many rows that no connection holds them underway. */
@Tag("server")
class ExportTest {

    private static final int ROWS = 10_000;
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** One person has one export at a time. */
    private static final AtomicInteger READERS = new AtomicInteger();

    @Test
    void is_sent_while_it_is_read_and_ends_without_an_end_when_it_fails() throws IOException {
        try (Many many = new Many(ROWS)) {
            many.sql("insert into view_application (id, version, position, state)"
                    + " values (gen_random_uuid(), 1, 1, '\"nonsense\"')");

            try (BufferedReader lines = lines(many.service)) {
                assertThat(lines.readLine()).startsWith("applicationId,callId");
                int whole = 0;
                IOException end = null;
                String last = "";
                try {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        last = line;
                        whole++;
                    }
                } catch (IOException broken) {
                    end = broken;
                }
                assertThat(end).as("the answer's end, after " + last).isNotNull();
                assertThat(whole).isGreaterThan(ROWS / 2);
                assertThat(last).doesNotContain("status");
            }
        }
    }

    @Test
    @Tag("slow")
    void that_fails_as_a_workbook_is_none() throws IOException {
        try (Many many = new Many(ROWS)) {
            many.sql("insert into view_application (id, version, position, state)"
                    + " values (gen_random_uuid(), 1, 1, '\"nonsense\"')");
            InputStream body = export(many.service, XLSX).body();
            Path file = Files.createTempFile("workbook", ".xlsx");
            try (OutputStream kept = Files.newOutputStream(file)) {
                assertThatThrownBy(() -> body.transferTo(kept)).isInstanceOf(IOException.class);
                assertThat(Files.size(file)).isGreaterThan(100_000);
                assertThatThrownBy(() -> new ZipFile(file.toFile()).close()).isInstanceOf(ZipException.class);
            } finally {
                Files.delete(file);
            }
        }
    }

    @Test
    @Tag("slow")
    void that_outlives_its_token_ends_without_an_end() throws InterruptedException {
        try (Many many = new Many(ROWS)) {
            Instant end = Instant.now().minusSeconds(50).truncatedTo(ChronoUnit.SECONDS);
            List<InputStream> begun = Stream.of(CSV, XLSX)
                    .map(form -> exportUntil(end, many.service, form).body())
                    .toList();
            Thread.sleep(Duration.between(Instant.now(), end.plusSeconds(61))); // clocks may differ by a minute

            assertThat(begun)
                    .allSatisfy(body -> assertThatThrownBy(() -> body.transferTo(OutputStream.nullOutputStream()))
                            .isInstanceOf(IOException.class));
        }
    }

    @Test
    void that_fails_at_once_is_refused() {
        try (Many many = new Many(0)) {
            many.sql("update view_application set state = '\"nonsense\"'");
            for (String form : List.of(CSV, XLSX)) {
                HttpResponse<String> answer = many.service
                        .get("/api/applications")
                        .header("Accept", form)
                        .answer();

                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            }
        }
    }

    @Test
    @Tag("slow")
    void is_of_one_moment_with_what_is_looked_up_for_it() throws IOException {
        try (Many many = new Many(ROWS);
                BufferedReader lines = lines(many.service)) {
            List<String> columns = List.of(lines.readLine().split(","));
            many.sql("insert into view_grant (id, version, position, state) select gen_random_uuid(), 1, 1,"
                    + " jsonb_build_object('award', jsonb_build_object('applicationId', id),"
                    + " 'figures', jsonb_build_object('amountSek', 7)) from view_application");
            many.sql("delete from view_application where position % 2 = 0");

            List<String> rows = lines.lines().toList();
            assertThat(rows).hasSize(ROWS + 1);
            assertThat(rows.stream().map(row -> row.split(",", -1)[columns.indexOf("grantedAmountSek")]))
                    .containsOnly("");
        }
    }

    @Test
    void goes_on_with_the_views_it_began_with_when_rebuilt_ones_take_over_also_as_of_a_moment() throws IOException {
        try (Many many = new Many(
                ROWS,
                "--server.tomcat.connection-timeout=300s",
                "--grantledger.exports.connection-init-sql=set cursor_tuple_fraction = 0.001")) {
            many.sql("update view_application set position = 1");
            many.service.get("/api/calls").after(many.happened()).ok();
            try (BufferedReader now = lines(many.service);
                    BufferedReader then = lines(many.service, "?sort=status&position=" + many.position)) {
                now.readLine();
                then.readLine();
                many.service.get("/api/rebuild").post().as("a", "ADMIN").answer();
                eventually(() -> assertThat(many.service
                                .get("/api/status")
                                .ok()
                                .at("/generation")
                                .intValue())
                        .isEqualTo(2));

                List<String> all = now.lines().toList();
                assertThat(all).hasSize(ROWS + 1);
                assertThat(all.stream().filter(row -> row.contains("WITHDRAWN")))
                        .hasSize(1);
                List<String> rows = then.lines().toList();
                assertThat(rows).hasSize(ROWS + 1);
                assertThat(rows).noneMatch(row -> row.contains("WITHDRAWN"));
                assertThat(rows.stream().filter(row -> row.startsWith(many.first.toString())))
                        .hasSize(1);
            }
            assertThat(many.service.get("/api/applications").ok().at("/total").intValue())
                    .isEqualTo(1);
        }
    }

    private static BufferedReader lines(Service service) {
        return lines(service, "");
    }

    private static BufferedReader lines(Service service, String query) {
        HttpResponse<InputStream> begun = export(service, query, CSV);
        assertThat(begun.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(begun.body(), StandardCharsets.UTF_8));
    }

    private static HttpResponse<InputStream> export(Service service, String form) {
        return export(service, "", form);
    }

    private static HttpResponse<InputStream> exportUntil(Instant end, Service service, String form) {
        String ending = Issuer.token(Issuer.claims("reader-" + READERS.incrementAndGet(), "REPORTER")
                .expirationTime(Date.from(end))
                .build());
        HttpResponse<InputStream> begun = service.get("/api/applications")
                .withToken(ending)
                .header("Accept", form)
                .begun();
        assertThat(begun.statusCode()).isEqualTo(200);
        return begun;
    }

    private static HttpResponse<InputStream> export(Service service, String query, String form) {
        return service.get("/api/applications%s", query)
                .as("reader-" + READERS.incrementAndGet(), "REPORTER")
                .header("Accept", form)
                .begun();
    }
}
