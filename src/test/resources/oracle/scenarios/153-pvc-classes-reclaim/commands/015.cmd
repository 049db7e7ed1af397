kubectl get sc s153-slow s153-fast
