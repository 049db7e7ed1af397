kubectl label namespace s-161 tier=front
