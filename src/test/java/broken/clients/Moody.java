package broken.clients;

import org.springframework.stereotype.Component;

@Component
class Moody {
    int mood;
}
