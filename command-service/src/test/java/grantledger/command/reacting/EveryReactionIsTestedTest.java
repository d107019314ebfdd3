package grantledger.command.reacting;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Behaviours;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reaction, or a day that is awaited, has a test beside it; those of the running service take their days from the same list. */
class EveryReactionIsTestedTest {

    @Test
    void beside_each_reaction_stands_its_test() {
        assertThat(reactions())
                .isNotEmpty()
                .allSatisfy(reaction -> assertThat(testsOf(reaction))
                        .as("tests in %sTest", reaction.getName())
                        .isNotEmpty());
    }

    private static List<Class<?>> reactions() {
        return Behaviours.ALL.stream()
                .flatMap(it -> Stream.concat(it.reactions().stream(), it.awaitedDays().stream()))
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    private static List<Method> testsOf(Class<?> reaction) {
        try {
            return Arrays.stream(Class.forName(reaction.getName() + "Test").getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .toList();
        } catch (ClassNotFoundException none) {
            return List.of();
        }
    }
}
