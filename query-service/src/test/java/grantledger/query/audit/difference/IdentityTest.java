package grantledger.query.audit.difference;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.audit.IndicatorThen;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.grant.questions.GrantAnswer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

class IdentityTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void is_settled_for_every_list_of_records_in_the_answers() {
        Map<String, Set<String>> lists = new HashMap<>();
        List.of(ApplicationAnswer.class, GrantAnswer.class, CallAnswer.class, IndicatorThen.class)
                .forEach(answer -> collect(answer, lists));
        lists.remove("doubleFunding"); // never told of an earlier moment

        assertThat(lists).containsKeys("scorings", "instalments", "tracks", "publications");
        lists.forEach((list, fields) -> {
            if (!Identity.NUMBERED.contains(list)) {
                assertThat(Identity.FIELDS)
                        .as("a name for the elements of %s", list)
                        .containsKey(list);
                assertThat(fields).as(list).containsAnyElementsOf(Identity.FIELDS.get(list));
            }
        });
    }

    private static void collect(Class<?> record, Map<String, Set<String>> lists) {
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = component.getType();
            if (component.getGenericType() instanceof ParameterizedType generic
                    && type == List.class
                    && generic.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                lists.computeIfAbsent(component.getName(), _ -> new TreeSet<>())
                        .addAll(Arrays.stream(element.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
                collect(element, lists);
            } else if (type.isRecord()) {
                collect(type, lists);
            }
        }
    }

    @Test
    void of_a_record_is_the_first_of_its_fields_that_says_something_and_counts_those_called_alike() {
        ArrayNode lines = JSON.arrayNode();
        lines.addObject().put("item", "Hyra/lokaler");
        lines.addObject().put("item", "Personal");
        lines.addObject().put("item", "Personal");
        assertThat(Identity.of("budgetLines", lines).keySet())
                .containsExactly("Hyra/lokaler", "Personal", "Personal#2");
        ArrayNode reports = JSON.arrayNode();
        reports.addObject().put("planned", 1).put("reportId", "a");
        reports.addObject().putNull("planned").put("reportId", "b");
        assertThat(Identity.of("reports", reports).keySet()).containsExactly("1", "b");
    }

    @Test
    void of_a_text_is_itself_unless_it_is_long_and_of_all_else_its_number() {
        assertThat(Identity.of("assessors", JSON.arrayNode().add("anna").add("x".repeat(101)))
                        .keySet())
                .containsExactly("anna", "2");
        ArrayNode appeals = JSON.arrayNode();
        appeals.addObject().put("grounds", "Fel");
        appeals.addObject().put("grounds", "Fel");
        assertThat(Identity.of("appeals", appeals).keySet()).containsExactly("1", "2");
    }

    @Test
    void stands_in_a_pointer_as_rfc_6901_has_it() {
        var answer = JSON.objectNode();
        answer.putArray("budgetLines").addObject().put("item", "Hyra/lokaler~2").put("amountSek", 7);
        assertThat(Leaves.of(answer).byPointer().keySet())
                .containsExactly("/budgetLines/Hyra~1lokaler~02/item", "/budgetLines/Hyra~1lokaler~02/amountSek");
    }
}
