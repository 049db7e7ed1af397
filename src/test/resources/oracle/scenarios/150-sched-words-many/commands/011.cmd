kubectl taint node s150-a1 side-
