package broken.clients;

import org.springframework.transaction.annotation.Transactional;

class Opener {
    @Transactional
    void open() {}
}
