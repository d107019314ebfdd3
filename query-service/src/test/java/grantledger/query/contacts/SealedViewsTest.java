package grantledger.query.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.Contact;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.KeyStore;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was read leaves no trace of whom it was about: every table is searched. */
@Tag("server")
class SealedViewsTest {

    private static final Contact PERSON = new Contact("Yrsa Qvist", "yrsa.qvist@example.org", "070-1740605", null);

    private static final String TABLES = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')\
        """;

    @Test
    void hold_nothing_in_plain_text_after_every_way_of_reading_it() {
        UUID call = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        String topic = Servers.topic();
        try (Relay relay = new Relay(topic);
                Service service = new Service(Servers.database(), topic)) {
            relay.send(call, Given.announced(call, 1));
            Contact sealed = KeyStore.SHARED.sealed(id, PERSON);
            long last = relay.send(id, Given.submitted(id, call, sealed));
            for (String path : List.of(
                    "/api/applications/" + id,
                    "/api/applications?q=yrsa.qvist",
                    "/api/applications?position=" + last,
                    "/api/audit/applications/" + id + "?position=" + last)) {
                service.get("%s", path).as("x", "ADMIN").after(last).ok();
            }
            assertThat(service.get("/api/applications")
                            .header("Accept", "text/csv")
                            .answer()
                            .body())
                    .contains(PERSON.name());

            List<String> tables =
                    service.database().sql(TABLES).query(String.class).list();
            assertThat(tables).contains("views.history", "views.view_application", "reading.read_log");
            assertThat(tables)
                    .allSatisfy(table -> assertThat(found(service, table, parts(PERSON)))
                            .as(table)
                            .isZero());
            assertThat(found(service, "views.history", List.of(sealed.name()))).isEqualTo(1);
            assertThat(found(service, "views.view_application", List.of(sealed.name())))
                    .isEqualTo(1);
        }
    }

    private static List<String> parts(Contact contact) {
        return Stream.of(contact.name(), contact.email(), contact.phone(), "Yrsa", "Qvist")
                .toList();
    }

    private static long found(Service service, String table, List<String> texts) {
        return texts.stream()
                .mapToLong(text -> service.database()
                        .sql("select count(*) from " + table + " row where strpos(lower(row::text), lower(?)) > 0")
                        .param(text)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
