# language: ko
기능: 스케일

  시나리오: 디플로이먼트를 파드 3개로 늘린다
    먼저 레플리카가 1개인 디플로이먼트 dpy-nginx가 있다
    만약 "kubectl scale deployment dpy-nginx --replicas=3"을 실행하면
    그러면 출력은 "deployment.apps/dpy-nginx scaled"다
    그리고 준비된 dpy-nginx의 파드는 3개다
    그리고 dpy-nginx의 파드들이 노드 3대에서 실행된다

  시나리오: 디플로이먼트를 다시 줄인다
    먼저 레플리카가 3개인 디플로이먼트 dpy-nginx가 있다
    만약 dpy-nginx를 1개로 스케일하면
    그러면 dpy-nginx의 파드는 1개다

  시나리오: 컨트롤러 없이 만든 파드는 스케일할 수 없다
    먼저 파드 nginx-pod가 nginx 이미지로 있다
    만약 "kubectl scale pod nginx-pod --replicas=3"을 실행하면
    그러면 종료 코드는 1이다
    그리고 오류 출력은 다음과 같다:
      """
      Error from server (NotFound): the server could not find the requested resource
      """
