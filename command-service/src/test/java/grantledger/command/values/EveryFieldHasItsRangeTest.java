package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Behaviours;
import grantledger.command.deciding.AllowedTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people may send is bounded before it is recorded for good. Internal commands repeat what has been recorded. */
class EveryFieldHasItsRangeTest {

    private static final Map<Class<?>, List<Class<? extends Annotation>>> RANGES = Map.of(
            LocalDate.class, List.of(Day.class),
            Instant.class, List.of(Moment.class),
            BigDecimal.class, List.of(Decimal.class),
            String.class,
                    List.of(
                            Line.class,
                            Text.class,
                            PersonId.class,
                            OrganisationNumber.class,
                            County.class,
                            Pattern.class));

    /** Lists that are longer than people write them, since programs do. */
    private static final Map<String, Integer> MOST = Map.of("PublishIndicatorValues.values", 1_000);

    private record Sloppy(LocalDate day, List<String> lines, List<@Valid Inner> inner, Inner unasked) {}

    private record Inner(@Moment Instant sound, Instant moment) {}

    @Test
    void every_date_time_number_and_text_in_a_command_has_its_range() {
        List<Class<?>> commands = Behaviours.ALL.stream()
                .<Class<?>>flatMap(behaviour -> behaviour.commands().stream())
                .filter(command -> command.isAnnotationPresent(AllowedTo.class))
                .toList();
        assertThat(commands).hasSizeGreaterThan(30);
        assertThat(commands.stream().flatMap(command -> unbounded(command, command.getSimpleName())))
                .isEmpty();
    }

    @Test
    void a_field_without_its_range_is_found_wherever_it_is() {
        assertThat(unbounded(Sloppy.class, "it"))
                .containsExactly("it.day", "it.lines[]", "it.inner[].moment", "it.unasked", "it.unasked.moment");
    }

    private record Endless(
            List<@Line String> lines,
            @Size(min = 1) List<@Valid Bounded> inner,
            @Size(max = 101) List<@Line String> many) {}

    private record Bounded(@Size(max = 100) List<@Line String> lines) {}

    @Test
    void every_list_in_a_command_has_its_bound() {
        List<Class<?>> commands = Behaviours.ALL.stream()
                .<Class<?>>flatMap(behaviour -> behaviour.commands().stream())
                .filter(command -> command.isAnnotationPresent(AllowedTo.class))
                .toList();
        assertThat(commands.stream().flatMap(command -> endless(command, command.getSimpleName())))
                .isEmpty();
        assertThat(endless(Endless.class, "it")).containsExactly("it.lines", "it.inner", "it.many");
    }

    private static Stream<String> endless(Class<?> type, String path) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String here = path + "." + component.getName();
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
                Size size = list.getAnnotation(Size.class);
                boolean bounded = size != null && size.max() <= MOST.getOrDefault(here, 100);
                Class<?> element = (Class<?>) list.getAnnotatedActualTypeArguments()[0].getType();
                Stream<String> self = bounded ? Stream.empty() : Stream.of(here);
                return element.isRecord() ? Stream.concat(self, endless(element, here + "[]")) : self;
            }
            return component.getType().isRecord() ? endless(component.getType(), here) : Stream.empty();
        });
    }

    private static Stream<String> unbounded(Class<?> type, String path) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> unbounded(component, path));
    }

    private static Stream<String> unbounded(RecordComponent component, String path) {
        return unbounded(component.getAnnotatedType(), path + "." + component.getName());
    }

    private static Stream<String> unbounded(AnnotatedType type, String path) {
        if (type instanceof AnnotatedParameterizedType list) {
            return Arrays.stream(list.getAnnotatedActualTypeArguments())
                    .flatMap(element -> unbounded(element, path + "[]"));
        }
        Class<?> raw = (Class<?>) type.getType();
        boolean sound = raw.isRecord()
                ? type.isAnnotationPresent(Valid.class)
                : !RANGES.containsKey(raw)
                        || RANGES.get(raw).stream().anyMatch(type::isAnnotationPresent)
                        || isPatternOfItsOwn(type);
        Stream<String> self = sound ? Stream.empty() : Stream.of(path);
        return raw.isRecord() ? Stream.concat(self, unbounded(raw, path)) : self;
    }

    /** A pattern that a kind of stream has for its own, such as that of a period. */
    private static boolean isPatternOfItsOwn(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(it -> it.annotationType().isAnnotationPresent(Pattern.class));
    }
}
