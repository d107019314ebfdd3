package grantledger.standalone.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** A form that somebody has opened, and fills in and sends. */
final class OpenForm {
    private static final String REFUSED = ".ds-error-summary";

    private final Worker worker;
    private final Page page;

    OpenForm(Worker worker, String command) {
        this.worker = worker;
        this.page = worker.page();
        assertThat(page.locator("form.command").getAttribute("action")).isEqualTo("/commands/" + command);
    }

    private Locator field(String path) {
        return page.locator("form.command [name='" + path + "']");
    }

    private Locator button(String does) {
        return page.locator("form.command button[name=form-do][value='" + does + "']:not(.sr-only)");
    }

    /** @param path of the field, as the API names it */
    OpenForm says(String path, Object value) {
        var text = value.toString();
        switch (field(path).first().evaluate("it => it.type").toString()) {
            case "radio", "checkbox" ->
                page.locator("form.command [name='" + path + "'][value='" + text + "']")
                        .check();
            case "select-one" -> field(path).selectOption(text);
            default -> field(path).fill(text);
        }
        return this;
    }

    OpenForm adds(String list) {
        worker.clicks(button("add:" + list));
        return this;
    }

    String has(String path) {
        return field(path).first().inputValue();
    }

    /** What would be recorded, in the words of the page. */
    List<String> previews() {
        worker.clicks(button("preview"));
        assertThat(page.locator(REFUSED).allInnerTexts()).isEmpty();
        return page.locator(".ds-alert ol li").allInnerTexts();
    }

    /** What has to be looked at first, is. */
    void sends() {
        if (button("send").count() == 0) {
            assertThat(previews()).isNotEmpty();
        }
        worker.clicks(button("send"));
        assertThat(page.locator(REFUSED).allInnerTexts()).isEmpty();
        assertThat(page.locator(".receipt").count()).isOne();
    }
}
