package grantledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.EventType;
import grantledger.format.UnreadableEvent;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void names_are_unique() {
        assertThat(Event.CODEC.types()).extracting(EventType::name).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void a_type_is_found_by_its_name_and_by_its_event() {
        assertThat(Event.CODEC.types())
                .allSatisfy(
                        type -> assertThat(Event.CODEC.typeNamed(type.name())).isEqualTo(type));
        assertThat(Example.all())
                .allSatisfy(example -> assertThat(example.type().record())
                        .isEqualTo(example.event().getClass()));
    }

    @Test
    void an_unknown_name_and_no_name_are_unreadable() {
        assertThatThrownBy(() -> Event.CODEC.typeNamed("GrantForgotten"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("No event type is named GrantForgotten");
        assertThatThrownBy(() -> Event.CODEC.typeNamed(null)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void no_name_of_a_java_class_stands_in_any_json() {
        assertThat(Example.current())
                .allSatisfy(example -> assertThat(Example.text(Event.CODEC.write(example.event())))
                        .doesNotContain(
                                "grantledger", "java.", "@class", example.type().name()));
    }
}
