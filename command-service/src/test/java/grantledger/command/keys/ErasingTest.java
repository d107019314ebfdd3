package grantledger.command.keys;

import static grantledger.command.keys.Matters.contact;
import static grantledger.command.keys.Matters.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.relaying.KeptList;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.Event;
import grantledger.events.contacts.ContactSealing;
import grantledger.format.brokers.Brokers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who is erased is erased wherever their key turns up, and nobody else is. */
@Tag("server")
class ErasingTest {

    private static final String KIM = contact("Kim Kontakt", "kim@example.org", "010-1");
    private static final String ROBIN = contact("Robin Radner", "robin@example.org", "010-2");

    private static final Map<String, Object> PROPERTIES = Machine.running().newDatabase();
    private static Service service;
    private static KeyStore store;

    @BeforeAll
    static void start() throws InterruptedException {
        service = Service.start(PROPERTIES);
        store = KeyStore.of(PROPERTIES);
        await(
                "the list has been read",
                () -> service.bean("erasing", Erasing.class).trouble() == null);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(50);
        }
    }

    private static List<ApplicationEvent> events(UUID application) {
        return service.bean("eventReader", EventReader.class).ofStream(application, 0).stream()
                .map(stored -> (ApplicationEvent) Event.CODEC.read(stored))
                .toList();
    }

    private static List<Erasure> listed(UUID application) throws InterruptedException {
        KeptList list = new KeptList(
                Brokers.at(Machine.running().kafka()),
                PROPERTIES.get("grantledger.keys.erasures-topic").toString(),
                (short) 1);
        return Erasure.allOf(list).stream()
                .filter(it -> it.applicationId().equals(application))
                .toList();
    }

    private static Contact lastContact(UUID application) {
        return switch (events(application).getLast()) {
            case ApplicationSupplemented it -> it.proposal().contact();
            case ApplicationResubmitted it -> it.proposal().contact();
            case ApplicationEvent other -> throw new AssertionError(other);
        };
    }

    private static Contact opened(Contact sealed, UUID application) {
        byte[] key = store.of(application).stream()
                .filter(row -> java.util.Arrays.equals(row.commitment(), ContactSealing.commitment(sealed)))
                .findFirst()
                .orElseThrow()
                .key();
        return ContactSealing.open(sealed, application, key);
    }

    private static Matters erased() throws InterruptedException {
        Matters matter = Matters.on(service);
        done(matter.submit(KIM));
        assertThat(store.of(matter.application())).hasSize(1);
        matter.erase();
        await("the key is destroyed", () -> store.of(matter.application()).isEmpty());
        return matter;
    }

    @Test
    void destroys_the_key_and_tells_the_list_that_is_kept_apart() throws InterruptedException {
        Matters matter = Matters.on(service);
        done(matter.submit(KIM));
        KeyStore.Row key = store.of(matter.application()).getFirst();
        matter.erase();
        await("the key is destroyed", () -> store.of(matter.application()).isEmpty());
        PersonalDataErased event =
                (PersonalDataErased) events(matter.application()).getLast();
        assertThat(event.commitments()).containsExactly(Base64.getEncoder().encodeToString(key.commitment()));
        assertThat(listed(matter.application())).singleElement().satisfies(entry -> {
            assertThat(entry.keys()).isEqualTo(event.commitments());
            assertThat(new String(entry.json(), UTF_8))
                    .doesNotContain("Kim")
                    .doesNotContain("2031:7")
                    .doesNotContain("olle");
        });
    }

    @Test
    void leaves_what_was_recorded_as_it_is() throws InterruptedException {
        Matters matter = Matters.on(service);
        done(matter.submit(KIM));
        EventReader log = service.bean("eventReader", EventReader.class);
        byte[] before = log.ofStream(matter.application(), 0).getFirst().payload();
        matter.erase();
        await("the key is destroyed", () -> store.of(matter.application()).isEmpty());
        assertThat(log.ofStream(matter.application(), 0).getFirst().payload()).isEqualTo(before);
    }

    @Test
    void a_contact_that_is_given_afterwards_has_a_key_of_its_own() throws InterruptedException {
        Matters matter = erased();
        done(matter.withdraw());
        done(matter.submit(ROBIN));
        Contact contact = lastContact(matter.application());
        assertThat(opened(contact, matter.application()).name()).isEqualTo("Robin Radner");
        assertThat(store.of(matter.application())).hasSize(1);
    }

    @Test
    void an_erasure_that_is_delivered_again_and_again_destroys_nothing_else() throws InterruptedException {
        Matters matter = erased();
        done(matter.complete("\"contact\": " + ROBIN));
        for (int time = 2; time <= 3; time++) {
            int times = time;
            store.putBack(List.of(), 0);
            await("searched again", () -> store.searched() > 0 && heard(matter.application()) == times);
        }
        assertThat(opened(lastContact(matter.application()), matter.application())
                        .email())
                .isEqualTo("robin@example.org");
    }

    private static int heard(UUID application) {
        try {
            return listed(application).size();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void a_key_that_comes_back_with_its_store_is_destroyed_again() throws InterruptedException {
        Matters matter = Matters.on(service);
        Matters other = Matters.on(service);
        done(matter.submit(KIM));
        done(other.submit(ROBIN));
        List<KeyStore.Row> backup = store.of(matter.application());
        long then = store.searched();
        matter.erase();
        await("the key is destroyed", () -> store.of(matter.application()).isEmpty());
        store.putBack(backup, then);
        assertThat(store.of(matter.application())).hasSizeLessThan(2);
        await("destroyed again", () -> store.of(matter.application()).isEmpty());
        assertThat(store.of(other.application())).hasSize(1);
    }

    @Test
    void nothing_is_sealed_with_an_erased_key_that_has_come_back() throws InterruptedException {
        Matters matter = Matters.on(service);
        done(matter.submit(KIM));
        List<KeyStore.Row> backup = store.of(matter.application());
        matter.erase();
        await("the key is destroyed", () -> store.of(matter.application()).isEmpty());
        store.putBack(backup, store.searched());
        assertThat(store.of(matter.application())).hasSize(1);
        done(matter.complete("\"contact\": " + ROBIN));
        Contact contact = lastContact(matter.application());
        assertThat(ContactSealing.commitment(contact))
                .isNotEqualTo(backup.getFirst().commitment());
        assertThat(opened(contact, matter.application()).name()).isEqualTo("Robin Radner");
        assertThat(store.of(matter.application())).hasSize(1);
    }

    @Test
    void who_answers_readers_reads_keys_and_does_nothing_else() {
        done(Matters.on(service).submit(KIM));
        JdbcClient reader = JdbcClient.create(new DriverManagerDataSource(
                PROPERTIES.get("grantledger.keys.url").toString(), "keys_reader", "reader"));
        assertThat(reader.sql("select count(*) from contact_key")
                        .query(Long.class)
                        .single())
                .isPositive();
        for (String more : List.of(
                "delete from contact_key", "update contact_key set made_at = now()", "select * from erasure_place")) {
            assertThatThrownBy(() -> reader.sql(more).query().listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_service_that_starts_destroys_what_the_list_names() throws InterruptedException {
        Map<String, Object> other = new java.util.LinkedHashMap<>(PROPERTIES);
        Matters matter = Matters.on(service);
        done(matter.submit(KIM));
        List<KeyStore.Row> backup = store.of(matter.application());
        matter.erase();
        await("the key is destroyed", () -> store.of(matter.application()).isEmpty());
        Map<String, Object> elsewhere = Machine.running().newDatabase();
        elsewhere.put("grantledger.keys.erasures-topic", other.get("grantledger.keys.erasures-topic"));
        KeyStore another = KeyStore.of(elsewhere);
        try (Service once = Service.start(elsewhere)) {
            await(
                    "its tables are there",
                    () -> once.bean("erasing", Erasing.class).trouble() == null);
        }
        another.putBack(backup, 0);
        assertThat(another.count()).isOne();
        try (Service anew = Service.start(elsewhere)) {
            await("destroyed", () -> another.count() == 0);
            assertThat(anew.bean("erasing", Erasing.class)).isNotNull();
        }
    }
}
