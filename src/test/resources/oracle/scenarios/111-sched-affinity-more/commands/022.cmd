kubectl label namespace s-111 team-
