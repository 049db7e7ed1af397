kubectl label namespace s-156 tier=front
