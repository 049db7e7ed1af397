kubectl cordon s150-c2
