kubectl describe pvc named
