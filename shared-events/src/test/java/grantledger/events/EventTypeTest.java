package grantledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void names_are_unique() {
        assertThat(EventType.all()).extracting(EventType::name).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void no_event_is_named_like_the_watermark_of_the_topic() {
        assertThat(EventType.all()).extracting(EventType::name).doesNotContain("Watermark");
    }

    @Test
    void a_type_is_found_by_its_name_and_by_its_event() {
        assertThat(EventType.all())
                .allSatisfy(type -> assertThat(EventType.named(type.name())).isEqualTo(type));
        assertThat(Example.all())
                .allSatisfy(example -> assertThat(example.type().record())
                        .isEqualTo(example.event().getClass()));
    }

    @Test
    void an_unknown_name_and_no_name_are_unreadable() {
        assertThatThrownBy(() -> EventType.named("GrantForgotten"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("No event type is named GrantForgotten");
        assertThatThrownBy(() -> EventType.named(null)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void no_name_of_a_java_class_stands_in_any_json() {
        assertThat(Example.current())
                .allSatisfy(example -> assertThat(Example.text(EventJson.write(example.event())))
                        .doesNotContain(
                                "grantledger", "java.", "@class", example.type().name()));
    }
}
