package grantledger.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.CallEvent;
import grantledger.events.GrantEvent;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.grant.view.GrantStatus;
import grantledger.query.picturing.wording.Language;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Set<String> ELSEWHERE = Set.of("applicationId", "callId", "grantId");

    private final Set<Class<?>> records = new LinkedHashSet<>();
    private final Set<Class<?>> enums = new LinkedHashSet<>(
            Set.of(Matter.class, ApplicationStatus.class, GrantStatus.class, DecisionEntry.Kind.class));

    @Test
    void has_words_for_every_event_that_can_be_in_a_dossier_and_for_everything_that_it_says() {
        Set<String> needed = new TreeSet<>();
        events().forEach(event -> {
            needed.add("event." + event.getSimpleName());
            look(event);
        });
        records.forEach(record -> Arrays.stream(record.getRecordComponents())
                .filter(part -> !ELSEWHERE.contains(part.getName()))
                .forEach(part -> needed.add("field." + part.getName())));
        enums.forEach(known -> Arrays.stream(known.getEnumConstants())
                .forEach(value -> needed.add("value." + known.getSimpleName() + "." + value)));

        for (Language language : Language.values()) {
            Set<String> known = Words.in(language).byKey().stringPropertyNames();
            assertThat(known).as(language.code()).containsAll(needed);
            assertThat(known)
                    .filteredOn(key -> key.matches("(event|field|value)\\.[^.]+(\\.[A-Z_]+)?"))
                    .as("words that nothing is called by")
                    .isSubsetOf(needed);
        }
    }

    private static Stream<Class<?>> events() {
        return Stream.of(ApplicationEvent.class, CallEvent.class, GrantEvent.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));
    }

    private void look(Class<?> type) {
        if (type.isEnum()) {
            enums.add(type);
        } else if (type.isRecord() && type != Contact.class && records.add(type)) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::lookWithin);
        }
    }

    private void lookWithin(Type type) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(this::lookWithin);
        } else {
            look((Class<?>) type);
        }
    }

    @Test
    void has_the_same_words_with_the_same_places_in_both_languages() {
        Words swedish = Words.in(Language.SWEDISH);
        Words english = Words.in(Language.ENGLISH);

        assertThat(swedish.byKey().keySet()).isEqualTo(english.byKey().keySet()).hasSizeGreaterThan(250);
        swedish.byKey()
                .stringPropertyNames()
                .forEach(key -> assertThat(places(swedish, key)).as(key).isEqualTo(places(english, key)));
    }

    private static long places(Words words, String key) {
        return Pattern.compile("%s")
                .matcher(words.byKey().getProperty(key))
                .results()
                .count();
    }
}
