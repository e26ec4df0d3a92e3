package soyuznik.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NoTextTest {
    @Test
    void aZeroCharacterIsRefusedBeforeAnythingIsDone() throws Exception {
        assertThat(status("ООО «Ро\0машка»")).isEqualTo(400);
        assertThat(status("ООО «Ромашка»\n\u202e")).isEqualTo(200);
    }

    private static int status(String typed) throws Exception {
        var request = new MockHttpServletRequest("POST", "/companies");
        request.addParameter("name", typed);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new NoText().doFilter(request, response, chain);
        assertThat(chain.getRequest() == null).isEqualTo(response.getStatus() == 400);
        return response.getStatus();
    }
}
