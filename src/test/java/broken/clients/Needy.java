package broken.clients;

import org.springframework.beans.factory.annotation.Autowired;

class Needy {
    @Autowired Watch watch;
}
