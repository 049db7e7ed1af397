kubectl patch pod sized -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"300m"}}}]}}'
