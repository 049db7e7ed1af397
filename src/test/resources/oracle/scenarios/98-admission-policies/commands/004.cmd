kubectl label namespace s-98 pol=s98
