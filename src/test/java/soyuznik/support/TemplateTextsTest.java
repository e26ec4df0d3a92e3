package soyuznik.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextsTest {
    @Test
    void aTextBetweenTagsIsFound() {
        assertThat(TemplateTexts.of("<p>${frame.text(\"a\")} Hello</p>")).containsExactly("Hello");
    }

    @Test
    void aTextInAContentBlockOfACallIsFound() {
        assertThat(TemplateTexts.of("@template.ui.card(title = \"x y\", content = @`<b>Save</b>`)"))
                .containsExactly("Save");
    }

    @Test
    void aTextThatIsReadOutIsFound() {
        assertThat(TemplateTexts.of("<a title=\"Next page\" class=\"link big\"></a>"))
                .containsExactly("Next page");
    }

    @Test
    void cyrillicIsFoundEvenInCode() {
        assertThat(TemplateTexts.of("@template.ui.title(text = \"Клиенты\")"))
                .containsExactly("Клиенты");
    }

    @Test
    void aTemplateOfMessagesHoldsNone() {
        var template =
                "@param a.B b\n@if(b.x(\"y\"))<i class=\"z\">${b.text(\"k\")}</i>@else<kbd>Ctrl</kbd>@endif";
        assertThat(TemplateTexts.of(template)).isEmpty();
    }
}
