kubectl uncordon s88-bare
