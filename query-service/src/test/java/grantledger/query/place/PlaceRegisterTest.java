package grantledger.query.place;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class PlaceRegisterTest {

    @Test
    void has_the_country_its_counties_and_their_municipalities() {
        assertThat(total("")).isEqualTo(1 + 21 + 292);
        assertThat(total("kind=COUNTRY")).isEqualTo(1);
        assertThat(total("kind=COUNTY")).isEqualTo(21);
        assertThat(total("year=2026&kind=MUNICIPALITY")).isEqualTo(290);
        assertThat(total("year=1998&kind=MUNICIPALITY")).isEqualTo(288);
        assertThat(total("year=1997")).isZero();
    }

    @Test
    void tells_of_a_county_its_region_and_of_a_municipality_its_county() {
        JsonNode jamtland = rows("kind=COUNTY&q=h%C3%A4rjedalen").get(0);
        assertThat(jamtland.at("/code").stringValue()).isEqualTo("23");
        assertThat(jamtland.at("/name").stringValue()).isEqualTo("Jämtlands län");
        assertThat(jamtland.at("/region").stringValue()).isEqualTo("Region Jämtland Härjedalen");
        assertThat(jamtland.at("/countyCode").isNull()).isTrue();
        assertThat(rows("countyCode=09").get(0).at("/name").stringValue()).isEqualTo("Gotland");
        assertThat(rows("countyCode=09").get(0).at("/region").isNull()).isTrue();
    }

    @Test
    void keeps_what_moved_and_what_was_renamed() {
        JsonNode heby = rows("q=heby&sort=from");
        assertThat(heby.at("/0/code").stringValue()).isEqualTo("1917");
        assertThat(heby.at("/0/to").intValue()).isEqualTo(2006);
        assertThat(heby.at("/0/became").stringValue()).isEqualTo("0331");
        assertThat(heby.at("/1/from").intValue()).isEqualTo(2007);
        assertThat(heby.at("/1/to").isNull()).isTrue();
        assertThat(rows("q=2023&year=2007").get(0).at("/name").stringValue()).isEqualTo("Malung");
        assertThat(rows("q=2023").size()).isEqualTo(2);
    }

    @Test
    void is_a_list_like_every_other() {
        assertThat(rows("sort=-name&size=1").get(0).at("/name").stringValue()).isEqualTo("Övertorneå");
        List<String> walked = new ArrayList<>();
        JsonNode page = SERVICE.get("/api/places?size=100").ok();
        page.at("/rows").forEach(row -> walked.add(row.toString()));
        while (!page.at("/next").isNull()) {
            page = SERVICE.get("/api/places?size=100&after=" + page.at("/next").stringValue())
                    .ok();
            page.at("/rows").forEach(row -> walked.add(row.toString()));
        }
        assertThat(walked).hasSize(314).doesNotHaveDuplicates();
        String csv =
                SERVICE.get("/api/places").header("Accept", "text/csv").answer().body();
        assertThat(csv)
                .startsWith("code,kind,name,from,to,became,countyCode,region\r\n01,COUNTY,Stockholms län,1998,,,,");
        assertThat(csv.lines()).hasSize(315);
        assertThat(SERVICE.get("/api/places?kind=AREA").status()).isEqualTo(400);
        assertThat(SERVICE.get("/api/places?year=soon").status()).isEqualTo(400);
    }

    @Test
    void is_for_everybody() {
        for (String role : List.of("REPORTER", "APPLICANT", "ASSESSOR", "IMPORTER")) {
            assertThat(SERVICE.get("/api/places").as("x", role).status())
                    .as(role)
                    .isEqualTo(200);
        }
    }

    private static int total(String query) {
        return SERVICE.get("/api/places?%s", query).ok().at("/total").intValue();
    }

    private static JsonNode rows(String query) {
        return SERVICE.get("/api/places?%s", query).ok().at("/rows");
    }
}
