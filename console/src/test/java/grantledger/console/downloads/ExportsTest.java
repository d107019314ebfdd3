package grantledger.console.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {
    private static final String ID = "6f0d4f5e-3b0a-4c53-9a55-0d8f1f6f2a10";

    private final AnsweringServices services = new AnsweringServices();
    private final AnsweredPages pages = new AnsweredPages(new Exports(services));

    @ParameterizedTest
    @CsvSource({
        "/export/grants.csv?status=ACTIVE, /api/grants?status=ACTIVE, grants.csv",
        "/export/grants.excel.csv?sort=-amountSek, /api/grants?sort=-amountSek&csv=excel-sv, grants.csv",
        "/export/demands.xlsx, /api/grants?demanded=true, demands.xlsx",
        "/export/reports.xlsx?position=12&page=3&columns=kind, /api/reports@position=12, reports-position-12.xlsx"
    })
    void takes_a_list_away_by_its_name_with_the_same_query(String address, String query, String name) throws Exception {
        services.sending(new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8)));
        var answer = pages.get(address).getResponse();

        assertThat(services.asked()).containsExactly(query);
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(answer.getContentAsString()).isEqualTo("a;b");
    }

    @Test
    void proves_a_decision_whatever_moment_the_page_was_of() throws Exception {
        pages.get("/export/applications/" + ID + "/proof.zip?position=12");
        pages.get("/export/applications/" + ID + "/proof.zip?decision=9&from=5");
        var dossier = pages.get("/export/applications/" + ID + "/dossier.zip").getResponse();

        assertThat(services.asked())
                .containsExactly(
                        "/api/audit/decisions/" + ID + "/proof",
                        "/api/audit/decisions/" + ID + "/proof?position=9&from=5",
                        "/api/audit/decisions/" + ID + "/dossier");
        assertThat(dossier.getHeader("Content-Disposition")).contains("dossier-" + ID + ".zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export/reads.csv", "/export/applications.json", "/export/calls.xlsx"})
    void takes_away_nothing_else(String address) {
        assertThatThrownBy(() -> pages.get(address)).rootCause().hasMessageContaining("404");
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void breaks_off_where_the_service_does() {
        services.sending(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> pages.get("/export/grants.csv")).hasRootCauseMessage("gone");
    }
}
